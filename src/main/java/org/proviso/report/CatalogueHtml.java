package org.proviso.report;

/**
 * A catalogue as one HTML page that stands alone, to read and to print: nothing is loaded from
 * elsewhere. Its one script only hides what does not fit the words looked for; without it the page
 * is complete. Thread-safe.
 *
 * <p>Needs {@code com.samskivert:jmustache}, an optional dependency.
 */
public final class CatalogueHtml {

  private CatalogueHtml() {}

  /** The catalogue, written out. */
  public static String write(Catalogue catalogue) {
    return Markup.CATALOGUE.write(CataloguePage.of(catalogue));
  }
}
