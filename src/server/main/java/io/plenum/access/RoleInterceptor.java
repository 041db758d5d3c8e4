package io.plenum.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks for an endpoint's role before its body and parameters are read: somebody who may not upload a gigabyte gets the refusal before
 * it is sent, and a refusal never depends on what was wrong with the request besides. The check at the method itself remains.
 */
@Configuration(proxyBeanMethods = false)
class RoleInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final PreAuthorizeAuthorizationManager rules = new PreAuthorizeAuthorizationManager();
    private final SecurityContextHolderStrategy contexts;

    RoleInterceptor(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getDispatcherType() == DispatcherType.REQUEST
                && asksForARole(method)) {
            SimpleMethodInvocation call = new SimpleMethodInvocation(method.getBean(), method.getMethod());
            AuthorizationResult result =
                    rules.authorize(() -> contexts.getContext().getAuthentication(), call);
            if (result != null && !result.isGranted()) {
                throw new AccessDeniedException("Not with this role");
            }
        }
        return true;
    }

    /** A rule that looks at the arguments can only be asked when there are some. */
    private static boolean asksForARole(HandlerMethod method) {
        PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
        if (rule == null) {
            Class<?> type = AopUtils.getTargetClass(method.getBean());
            rule = AnnotatedElementUtils.findMergedAnnotation(type, PreAuthorize.class);
        }
        return rule != null
                && (rule.value().startsWith("hasRole(") || rule.value().startsWith("hasAuthority('ANYWHERE_"));
    }
}
