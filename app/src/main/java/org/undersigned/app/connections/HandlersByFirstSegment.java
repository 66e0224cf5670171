package org.undersigned.app.connections;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds what answers a request. Spring holds a path with something variable in it against the patterns of all handlers, which
 * took two fifths of what it costs to show somebody's invitation; here only those are looked at that begin with the same
 * segment, or with something variable.
 */
@Component
class HandlersByFirstSegment implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    private static final class Mapping extends RequestMappingHandlerMapping {
        // By handler; empty where it can answer whatever a path begins with.
        private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            Set<String> begins = beginnings.computeIfAbsent(info, Mapping::beginnings);
            return begins.isEmpty() || begins.contains(beginning(request))
                    ? super.getMatchingMapping(info, request)
                    : null;
        }

        private static Set<String> beginnings(RequestMappingInfo info) {
            Set<PathPattern> patterns = Optional.ofNullable(info.getPathPatternsCondition())
                    .map(condition -> condition.getPatterns())
                    .orElse(Set.of());
            boolean isAnywhere = patterns.stream()
                    .anyMatch(pattern -> literal(pattern.getPatternString()).isEmpty());
            return isAnywhere
                    ? Set.of()
                    : patterns.stream()
                            .flatMap(pattern -> literal(pattern.getPatternString()).stream())
                            .collect(Collectors.toSet());
        }

        // Only what stands between the first two slashes and is not variable.
        private static Optional<String> literal(String pattern) {
            int end = pattern.indexOf('/', 1);
            String first = end < 0 ? pattern.substring(Math.min(1, pattern.length())) : pattern.substring(1, end);
            return first.matches("[A-Za-z0-9._-]+") ? Optional.of(first) : Optional.empty();
        }

        // Decoded and without parameters, as patterns see it.
        private static String beginning(HttpServletRequest request) {
            return ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements().stream()
                    .filter(PathContainer.PathSegment.class::isInstance)
                    .map(PathContainer.PathSegment.class::cast)
                    .map(PathContainer.PathSegment::valueToMatch)
                    .findFirst()
                    .orElse("");
        }
    }
}
