/**
 * Reads FHIR R4 with Jackson alone: resources and Bundles of every type become the patient of the
 * core, and what is not understood is listed; begin with {@link org.proviso.fhir.FhirReader} and
 * {@link org.proviso.fhir.FhirRecord}.
 */
@NullMarked
package org.proviso.fhir;

import org.jspecify.annotations.NullMarked;
