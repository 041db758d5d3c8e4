package io.plenum.site.importing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation without any site takes over when it starts ({@code plenum.first-start.*}).
 *
 * @param site a site folder; null to start empty
 */
@ConfigurationProperties("plenum.first-start")
public record FirstSite(@Nullable Path site) {}
