package org.proviso.finding;

import java.time.LocalDate;
import java.util.List;
import org.proviso.patient.Medicine;

/** A medicine and the ingredients that its name stands for. */
record TakenMedicine(Medicine medicine, List<String> ingredients) {

  boolean counts(Scope scope, LocalDate today) {
    return switch (medicine.status()) {
      case CURRENT -> true;
      case STOPPED -> positionOfStop(scope, today) == Scope.Position.INSIDE;
      case PLANNED, UNKNOWN -> false;
    };
  }

  boolean mayCount(Scope scope, LocalDate today) {
    return switch (medicine.status()) {
      case CURRENT, UNKNOWN -> true;
      case STOPPED -> positionOfStop(scope, today) != Scope.Position.OUTSIDE;
      case PLANNED -> false;
    };
  }

  private Scope.Position positionOfStop(Scope scope, LocalDate today) {
    return switch (scope.kind()) {
      case EVER -> Scope.Position.INSIDE;
      case WINDOW ->
          medicine
              .stopped()
              .map(date -> scope.positionOf(date, today))
              .orElse(Scope.Position.STRADDLING);
      case ACTIVE, PLANNED -> Scope.Position.OUTSIDE;
    };
  }
}
