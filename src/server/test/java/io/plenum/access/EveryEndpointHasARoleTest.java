package io.plenum.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A new endpoint or view that forgets to say who may use it fails here, not in a building. */
class EveryEndpointHasARoleTest {

    private static final Set<String> OPEN_VIEWS = Set.of("LoginView", "LoginCodeView", "KioskView");
    private static final Set<String> OPEN_ENDPOINTS =
            Set.of("ProblemErrorController", "ActionLinkController", "PasswordController");

    @Test
    void everyEndpointNamesARole() throws ClassNotFoundException {
        List<String> open = new ArrayList<>();
        for (Class<?> controller : annotated(Controller.class)) {
            for (Method method : controller.getDeclaredMethods()) {
                boolean endpoint = AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class);
                boolean locked = AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class)
                        || AnnotatedElementUtils.hasAnnotation(controller, PreAuthorize.class);
                if (endpoint && !locked && !OPEN_ENDPOINTS.contains(controller.getSimpleName())) {
                    open.add(method.toString());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyViewNamesARole() throws ClassNotFoundException {
        List<String> open = new ArrayList<>();
        for (Class<?> view : annotated(Route.class)) {
            boolean locked = view.isAnnotationPresent(RolesAllowed.class) || view.isAnnotationPresent(PermitAll.class);
            boolean meantToBeOpen =
                    view.isAnnotationPresent(AnonymousAllowed.class) && OPEN_VIEWS.contains(view.getSimpleName());
            if (!locked && !meantToBeOpen) {
                open.add(view.getName());
            }
        }
        assertThat(open).isEmpty();
    }

    private static List<Class<?>> annotated(Class<? extends Annotation> annotation) throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(annotation));
        List<Class<?>> found = new ArrayList<>();
        for (BeanDefinition definition : scan.findCandidateComponents("io.plenum")) {
            found.add(Class.forName(definition.getBeanClassName()));
        }
        assertThat(found).as(Arrays.toString(new Object[] {annotation})).isNotEmpty();
        return found;
    }
}
