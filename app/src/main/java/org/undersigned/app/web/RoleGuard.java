package org.undersigned.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every handler to the role that it names, and refuses one that names none. */
@Component
class RoleGuard implements HandlerInterceptor {
    private final Viewer viewer;

    RoleGuard(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            throw new NotAllowed();
        }
        if (needs.value() == Role.COORDINATOR) {
            viewer.coordinator();
        }
        return true;
    }

    // Spring's own error controller has no role to name.
    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.undersigned.");
    }
}
