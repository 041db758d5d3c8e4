package io.plenum.access;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What each role may do, read from the annotations that enforce it. Addresses that are open to everybody are left out. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Permissions {

    private static final Pattern ROLE = Pattern.compile("(hasRole\\('|ANYWHERE_)([A-Z]+)'\\)");

    private final RequestMappingHandlerMapping endpoints;

    Permissions(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    /** Pages first, then endpoints, in the order of their addresses. */
    public List<Permission> all() {
        Stream<Permission> pages = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(Permissions::page)
                .flatMap(Stream::ofNullable)
                .sorted(Comparator.comparing(Permission::address));
        Stream<Permission> calls = endpoints.getHandlerMethods().entrySet().stream()
                .flatMap(Permissions::calls)
                .sorted(Comparator.comparing((Permission call) -> call.address().replaceFirst("^[A-Z]+ ", "")));
        return Stream.concat(pages, calls).toList();
    }

    private static @Nullable Permission page(RouteData route) {
        Class<?> view = route.getNavigationTarget();
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        if (roles == null) {
            return view.isAnnotationPresent(PermitAll.class)
                    ? new Permission("/" + route.getTemplate(), Role.VIEWER, true)
                    : null;
        }
        return Arrays.stream(roles.value())
                .map(Role::valueOf)
                .min(Comparator.naturalOrder())
                .map(lowest -> new Permission("/" + route.getTemplate(), lowest, false))
                .orElse(null);
    }

    private static Stream<Permission> calls(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        Matcher rule = rule(entry.getValue());
        return rule == null
                ? Stream.empty()
                : entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Permission(
                                        method + " " + path,
                                        Role.valueOf(rule.group(2)),
                                        rule.group(1).startsWith("ANYWHERE"))));
    }

    private static @Nullable Matcher rule(HandlerMethod method) {
        PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
        if (rule == null) {
            rule = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), PreAuthorize.class);
        }
        Matcher named = rule == null ? null : ROLE.matcher(rule.value());
        return named != null && named.find() ? named : null;
    }
}
