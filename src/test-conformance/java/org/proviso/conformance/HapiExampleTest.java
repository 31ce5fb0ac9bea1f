package org.proviso.conformance;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proviso.ExampleProgram;

/** The example of an application beside HAPI FHIR compiles and prints what its README says. */
class HapiExampleTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void itCompilesAndPrintsWhatItsReadmeSays() throws Exception {
    new ExampleProgram(Path.of("examples/hapi"), "org.example.hapi.Ward")
        .assertPrintsWhatItsReadmeSays(folder);
  }
}
