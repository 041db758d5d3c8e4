package io.plenum.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Title, version and ways to sign in of the API's description at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApi {

    private static final String BASIC = "basic";
    private static final String SESSION = "session";

    @Bean
    OpenAPI description() {
        describeTimes();
        return new OpenAPI()
                // Else the description would repeat whatever Host the request names.
                .servers(List.of(new Server().url("/")))
                .info(new Info()
                        .title("Plenum")
                        .description("The digital twin of a building's systems. Times are UTC in ISO-8601; "
                                + "errors are problem details (RFC 9457).")
                        .version("v1")
                        .license(new License()
                                .name("GPL-3.0-or-later")
                                .url("https://www.gnu.org/licenses/gpl-3.0.html")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("JSESSIONID")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(new SecurityRequirement().addList(SESSION));
    }

    /** As they are written, not as the classes that hold them. */
    private static void describeTimes() {
        SpringDocUtils.getConfig()
                .replaceWithSchema(ZoneId.class, new StringSchema().example("Europe/Berlin"))
                .replaceWithSchema(YearMonth.class, new StringSchema().example("2026-11"))
                .replaceWithSchema(LocalTime.class, new StringSchema().example("08:00"));
    }
}
