package org.proviso.cdshooks.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is found. Not thread-safe. */
final class FaultList {

  /** More are not told: a document of nothing but faults would fill the memory with them. */
  static final int MOST = 1000;

  private final List<HookFault> found = new ArrayList<>();

  void add(Requirement requirement, JsonPath path, String what) {
    add(requirement, path.text(), what);
  }

  void add(Requirement requirement, String place, String what) {
    if (!isFull()) {
      found.add(new HookFault(requirement, place, what, Optional.empty()));
    }
  }

  void addAll(List<HookFault> faults) {
    faults.stream().limit(MOST - found.size()).forEach(found::add);
  }

  boolean isFull() {
    return found.size() >= MOST;
  }

  List<HookFault> all() {
    return List.copyOf(found);
  }
}
