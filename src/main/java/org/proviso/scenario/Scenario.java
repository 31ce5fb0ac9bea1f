package org.proviso.scenario;

import java.util.Optional;
import org.proviso.document.Place;
import org.proviso.patient.Patient;

/**
 * An example patient with what is expected of the assessment.
 *
 * @param id its id
 * @param story what is told of the patient; may be empty
 * @param patient what is recorded, at the assessment date
 * @param expectation what is expected, where something is
 * @param lesson how it is taught, where that is said
 * @param place where it stands
 */
public record Scenario(
    String id,
    String story,
    Patient patient,
    Optional<Expectation> expectation,
    Optional<LessonPlan> lesson,
    Place place) {}
