/**
 * Assessments as FHIR R4 resources; begin with {@link org.proviso.fhir.answer.AssessmentBundle} and
 * {@link org.proviso.fhir.answer.RecordBase}.
 */
@NullMarked
package org.proviso.fhir.answer;

import org.jspecify.annotations.NullMarked;
