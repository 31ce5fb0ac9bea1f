package org.proviso.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.proviso.patient.Certainty;
import org.proviso.patient.Phenotype;
import org.proviso.terminology.Meaning;

/**
 * Reads how a gene works: from an observation of the gene, or from an implication of the HL7 guide
 * for genomics, whose components name the gene and its effect on medicines.
 */
final class Genes {

  private static final String LOINC = "http://loinc.org";

  /** "Gene studied [ID]" and "Genetic variation's effect on drug metabolism" (LOINC). */
  private static final String GENE_STUDIED = "48018-6";

  private static final List<String> EFFECTS = List.of("53040-2", "51963-7");

  private final Intake intake;

  Genes(Intake intake) {
    this.intake = intake;
  }

  void read(String gene, Part part, Certainty certainty) {
    Part value = part.get("valueCodeableConcept");
    Optional<Phenotype.Activity> activity =
        part.has("dataAbsentReason") ? Optional.empty() : activity(value);
    if (activity.isPresent() && certainty != Certainty.UNCONFIRMED) {
      intake.patient().phenotype(new Phenotype(gene, activity.get(), value.place()));
    } else {
      intake
          .notes()
          .add(
              value.place(),
              gene + ": " + Terms.words(value),
              activity.isPresent() ? "preliminary" : "no result that is known");
    }
  }

  private Optional<Phenotype.Activity> activity(Part value) {
    List<Phenotype.Activity> coded =
        intake.terms().coded(value).stream()
            .map(Terms.Term::meaning)
            .filter(Meaning.OfPhenotype.class::isInstance)
            .map(meaning -> ((Meaning.OfPhenotype) meaning).activity())
            .distinct()
            .toList();
    if (!coded.isEmpty()) {
      return coded.size() == 1 ? Optional.of(coded.get(0)) : Optional.empty();
    }
    String text = Terms.name(value).toLowerCase(Locale.ROOT).replace("metaboliser", "metabolizer");
    return switch (text) {
      case "poor metabolizer" -> Optional.of(Phenotype.Activity.POOR);
      case "intermediate metabolizer" -> Optional.of(Phenotype.Activity.INTERMEDIATE);
      case "normal metabolizer", "extensive metabolizer" -> Optional.of(Phenotype.Activity.NORMAL);
      case "rapid metabolizer" -> Optional.of(Phenotype.Activity.RAPID);
      case "ultrarapid metabolizer", "ultra-rapid metabolizer" ->
          Optional.of(Phenotype.Activity.ULTRARAPID);
      case "indeterminate" -> Optional.of(Phenotype.Activity.INDETERMINATE);
      default -> Optional.empty();
    };
  }

  /** Whether an observation has components that name a gene and its effect on medicines. */
  boolean isImplication(Part observation) {
    return component(observation, List.of(GENE_STUDIED)).isPresent()
        && component(observation, EFFECTS).isPresent();
  }

  void readImplication(Part observation, Certainty certainty) {
    Part studied =
        component(observation, List.of(GENE_STUDIED)).orElseThrow().get("valueCodeableConcept");
    String gene = studied.text("text").strip();
    for (Part coding : studied.items("coding")) {
      gene = gene.isEmpty() ? coding.text("display").strip() : gene;
    }
    read(gene.toUpperCase(Locale.ROOT), component(observation, EFFECTS).orElseThrow(), certainty);
  }

  private static Optional<Part> component(Part observation, List<String> codes) {
    return observation.items("component").stream()
        .filter(
            component ->
                component.get("code").items("coding").stream()
                    .anyMatch(
                        coding ->
                            coding.text("system").equals(LOINC)
                                && codes.contains(coding.text("code"))))
        .findFirst();
  }
}
