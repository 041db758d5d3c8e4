package io.plenum.web;

import io.plenum.point.time.IsoTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What no endpoint has to look for itself: characters that no text has, times that nobody means, lists with nothing in them. */
@Configuration(proxyBeanMethods = false)
class StrictRequests implements WebMvcConfigurer, HandlerInterceptor {

    private final JsonMapper json;

    StrictRequests(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.of(json)));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Instant.class, IsoTime::instant);
        registry.addConverter(String.class, LocalDate.class, IsoTime::day);
        registry.addConverter(String.class, LocalTime.class, IsoTime::clock);
        registry.addConverter(String.class, YearMonth.class, IsoTime::month);
        registry.addConverter(String.class, Duration.class, IsoTime::duration);
        registry.addConverter(String.class, ZoneId.class, IsoTime::zone);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /**
     * @throws RequestProblem naming the parameter whose value has U+0000 in it
     * @throws HttpMediaTypeNotSupportedException for a body of any type whatever, which nothing reads
     */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        if (handler instanceof HandlerMethod && type != null && type.contains("*")) {
            throw new HttpMediaTypeNotSupportedException("A body has one type");
        }
        String query = request.getQueryString();
        if (handler instanceof HandlerMethod && query != null && query.contains("%00")) {
            for (String pair : query.split("&", -1)) {
                if (pair.contains("%00")) {
                    throw RequestProblem.of(name(pair), "web.expected.text");
                }
            }
        }
        return true;
    }

    private static String name(String pair) {
        int middle = pair.indexOf('=');
        String name = middle < 0 ? pair : pair.substring(0, middle);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8).replace("\0", "");
        } catch (IllegalArgumentException halfAnEscape) {
            return "query";
        }
    }
}
