package io.plenum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** Two components of different modules may have the same name for their classes, but the server does not start with both. */
class BeanNamesTest {

    @Test
    void noTwoComponentsHaveTheSameName() {
        AnnotationBeanNameGenerator names = new AnnotationBeanNameGenerator();
        SimpleBeanDefinitionRegistry none = new SimpleBeanDefinitionRegistry();
        Map<String, List<String>> classes = new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("io.plenum").stream()
                        .filter(BeanNamesTest::isOfTheServer)
                        .collect(Collectors.groupingBy(
                                bean -> names.generateBeanName(bean, none),
                                Collectors.mapping(BeanDefinition::getBeanClassName, Collectors.toList())));
        assertThat(classes).hasSizeGreaterThan(500);
        assertThat(classes.values().stream().filter(same -> same.size() > 1)).isEmpty();
    }

    private static boolean isOfTheServer(BeanDefinition bean) {
        return String.valueOf(bean.getResourceDescription()).contains("/classes/")
                || String.valueOf(bean.getResourceDescription()).contains(".jar");
    }
}
