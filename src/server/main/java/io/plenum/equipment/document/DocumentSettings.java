package io.plenum.equipment.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param mostOfSite of all documents of a site together */
@ConfigurationProperties("plenum.documents")
record DocumentSettings(@DefaultValue("2GB") DataSize mostOfSite) {}
