package org.proviso;

/** The shipped rules, made once for a run of tests. */
public final class Shipped {

  /** With every shipped rule. */
  public static final Proviso PROVISO = Proviso.standard();

  private Shipped() {}
}
