package io.plenum.security;

import com.vaadin.flow.router.RouteAliasData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint and every view that the running server has, as it knows them itself. */
final class Endpoints {

    private Endpoints() {}

    /** As {@code GET /api/v1/points}; {@code ANY} where a mapping does not care for the method. */
    static Set<String> endpoints(ApplicationContext server) {
        Set<String> found = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping :
                server.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> addTo(found, info));
        }
        return found;
    }

    private static void addTo(Set<String> found, RequestMappingInfo info) {
        List<String> methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        for (String path : info.getPatternValues()) {
            for (String method : methods.isEmpty() ? List.of("ANY") : methods) {
                found.add(method + " " + path);
            }
        }
    }

    /** As {@code VIEW /floors/:floor}. */
    static Set<String> views(WebApplicationContext server) {
        ApplicationRouteRegistry registry =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(server.getServletContext()));
        Set<String> found = new TreeSet<>();
        registry.getRegisteredRoutes().stream()
                .flatMap(Endpoints::addresses)
                .forEach(path -> found.add("VIEW /" + path));
        return found;
    }

    private static Stream<String> addresses(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()), route.getRouteAliases().stream().map(RouteAliasData::getTemplate));
    }

    /** The address with 1 in each variable place. */
    static String example(String endpoint) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1);
        return path.replaceAll("\\{[^}]*}", "1").replaceAll("\\*\\*", "1").replaceAll(":[^/]+", "1");
    }
}
