package io.plenum.site;

/** Gives the present model; a new one replaces it as a whole after an import. */
public interface SiteModels {

    SiteModel current();
}
