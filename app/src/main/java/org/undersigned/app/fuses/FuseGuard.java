package org.undersigned.app.fuses;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Role;

/** Stops what is paused before its handler begins. Forms can be opened all the same. */
@Configuration(proxyBeanMethods = false)
class FuseGuard implements WebMvcConfigurer, HandlerInterceptor {
    private final Fuses fuses;

    FuseGuard(Fuses fuses) {
        this.fuses = fuses;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            stopsWith(method, request)
                    .map(StopsWith::value)
                    .filter(fuses::isPulled)
                    .ifPresent(fuse -> {
                        throw new Stopped(fuse);
                    });
        }
        return true;
    }

    private static Optional<StopsWith> stopsWith(HandlerMethod method, HttpServletRequest request) {
        Optional<StopsWith> own = Optional.ofNullable(method.getMethodAnnotation(StopsWith.class));
        Needs needs = method.getMethodAnnotation(Needs.class);
        boolean isDesk = needs != null && needs.value() == Role.COORDINATOR;
        return own.isPresent() || isDesk || !request.getMethod().equals("POST")
                ? own
                : Optional.ofNullable(method.getBeanType().getPackage().getAnnotation(StopsWith.class));
    }
}
