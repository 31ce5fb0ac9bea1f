/**
 * Example patients in a readable YAML or JSON format that is at once example, test case and
 * teaching case; begin with {@link org.proviso.scenario.ScenarioReader} and {@link
 * org.proviso.scenario.Scenario}.
 */
@NullMarked
package org.proviso.scenario;

import org.jspecify.annotations.NullMarked;
