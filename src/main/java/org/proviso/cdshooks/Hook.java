package org.proviso.cdshooks;

import java.util.Arrays;
import java.util.Optional;

/** The hooks that are served. The service's id is ours; the hook's name is the standard's. */
enum Hook {
  PATIENT_VIEW(
      "patient-view",
      "proviso-patient-view",
      "Points to discuss when a chart is opened",
      "Educational considerations about imipramine or bupropion in chronic pain, each with its"
          + " reasons, its sources and what is not recorded. It speaks only when chronic pain is"
          + " recorded or one of the medicines is taken."),
  ORDER_SELECT(
      "order-select",
      "proviso-order-select",
      "Points to discuss when an order is chosen",
      "Educational considerations when imipramine or bupropion, or a medicine that bears on one of"
          + " them that is taken or drafted, is among the orders chosen."),
  ORDER_SIGN(
      "order-sign",
      "proviso-order-sign",
      "Points to discuss before orders are signed",
      "Educational considerations when imipramine or bupropion, or a medicine that bears on one of"
          + " them that is taken or drafted, is among the orders to sign.");

  private final String hook;
  private final String id;
  private final String title;
  private final String description;

  Hook(String hook, String id, String title, String description) {
    this.hook = hook;
    this.id = id;
    this.title = title;
    this.description = description;
  }

  static Optional<Hook> ofService(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }

  /** The standard's name. */
  String hook() {
    return hook;
  }

  /** The service's id. */
  String id() {
    return id;
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  /** Whether the context holds draft orders. */
  boolean hasDrafts() {
    return this != PATIENT_VIEW;
  }
}
