package org.undersigned.app.guarding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.undersigned.app.web.AskingAddress;
import org.undersigned.app.web.Needs;

/**
 * Counts all that comes to a handler from anybody but a coordinator, unless it is only read. A handler needs to say
 * nothing for it: one that is new is bounded by what its role says of it.
 */
@Configuration(proxyBeanMethods = false)
class DoorGuard implements WebMvcConfigurer, HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Door door;
    private final AskingAddress asking;

    DoorGuard(Door door, AskingAddress asking) {
        this.door = door;
        this.asking = asking;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !READING.contains(request.getMethod())) {
            use(method).filter(use -> !door.opens(use, asking.of(request))).ifPresent(use -> {
                throw new TooOften(use);
            });
        }
        return true;
    }

    /** Empty for what only coordinators send. */
    static Optional<Use> use(HandlerMethod method) {
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            return Optional.empty();
        }
        return switch (needs.value()) {
            case ANYONE -> said(method).or(() -> Optional.of(Use.FORM));
            case LINK_HOLDER -> said(method).or(() -> Optional.of(Use.LINK));
            case COORDINATOR -> Optional.empty();
        };
    }

    private static Optional<Use> said(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Bounded.class))
                .or(() -> Optional.ofNullable(method.getBeanType().getPackage().getAnnotation(Bounded.class)))
                .map(Bounded::value);
    }
}
