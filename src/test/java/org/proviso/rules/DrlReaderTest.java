package org.proviso.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.proviso.document.Fault;
import org.proviso.document.Faults;
import org.proviso.document.InvalidInputException;

/** The reader of rule files takes plain rules and refuses everything else. */
class DrlReaderTest {

  private static final String TOP = "// What?\n";
  private static final String HEAD =
      TOP
          + "rule \"a/b\"\n    @drugs( \"x\" )  @weight( \"caution\" )  @cites( \"a/b\" ) "
          + " @since( \"0.1\" )\n";
  private static final String PLAIN = "when Findings( present(\"a\") ) then end";

  @Test
  void aPlainRuleIsReadAsItIsWritten() {
    Faults faults = new Faults();
    List<Rule> rules =
        new DrlReader("a/x.drl", "a/x.drl", faults)
            .read(
                HEAD
                    + "when\n  Findings( present(\"a\") || absent ( \"b-2\" ), // why\n present(\"c\") )\n"
                    + "then\nend\n");
    faults.refuseIfAny();
    assertEquals(
        List.of("present(\"a\") || absent(\"b-2\")", "present(\"c\")"),
        rules.get(0).clauses().stream().map(Clause::toString).toList());
    assertEquals("What?", rules.get(0).topic());
    assertEquals("a/x.drl:2", rules.get(0).place().toString());
    assertEquals(Weight.CAUTION, rules.get(0).weight());
  }

  @Test
  void muchSpaceAndManyCommentsBetweenTheWordsChangeNothing() {
    String gap = (" ".repeat(20_000) + "// why\n/* and */").repeat(9);
    Faults faults = new Faults();
    List<Rule> rules =
        new DrlReader("a/x.drl", "a/x.drl", faults)
            .read(
                HEAD
                    + "when Findings( present(\"a\")"
                    + gap
                    + "||"
                    + gap
                    + "absent(\"b\") ) then end");
    faults.refuseIfAny();
    assertEquals("present(\"a\") || absent(\"b\")", rules.get(0).clauses().get(0).toString());
  }

  @TestFactory
  Stream<DynamicTest> whateverIsNotAPlainRuleIsRefused() {
    return Map.ofEntries(
            Map.entry("a package", TOP + "package a;\n" + rule(PLAIN)),
            Map.entry("an import", TOP + "import java.util.List;\n" + rule(PLAIN)),
            Map.entry(
                "a static import", TOP + "import static java.lang.System.exit;\n" + rule(PLAIN)),
            Map.entry(
                "an imported function",
                TOP + "import function java.lang.System.exit;\n" + rule(PLAIN)),
            Map.entry(
                "an imported accumulate",
                TOP + "import accumulate java.lang.Object acc;\n" + rule(PLAIN)),
            Map.entry("a global", TOP + "global java.util.List l;\n" + rule(PLAIN)),
            Map.entry("a function", TOP + "function void f() { System.exit(1); }\n" + rule(PLAIN)),
            Map.entry("a declared type", TOP + "declare T x : int end\n" + rule(PLAIN)),
            Map.entry("a declared enum", TOP + "declare enum T A, B; end\n" + rule(PLAIN)),
            Map.entry(
                "a declared window",
                TOP + "declare window W Findings() over window:length(1) end\n" + rule(PLAIN)),
            Map.entry("an entry point", TOP + "declare entry-point E end\n" + rule(PLAIN)),
            Map.entry("a unit", TOP + "unit U;\n" + rule(PLAIN)),
            Map.entry("a dialect", TOP + "dialect \"mvel\"\n" + rule(PLAIN)),
            Map.entry("an expander", TOP + "expander foo.dsl\n" + rule(PLAIN)),
            Map.entry("a query", TOP + "query q Findings( present(\"a\") ) end"),
            Map.entry("a rule that extends", TOP + "rule \"a/b\" extends \"a/c\"\n" + PLAIN),
            Map.entry("salience", HEAD + "salience 3 " + PLAIN),
            Map.entry("no-loop", HEAD + "no-loop true " + PLAIN),
            Map.entry("enabled", HEAD + "enabled false " + PLAIN),
            Map.entry("a timer", HEAD + "timer (int: 1s) " + PLAIN),
            Map.entry("an agenda group", HEAD + "agenda-group \"g\" " + PLAIN),
            Map.entry("a date", HEAD + "date-effective \"1-Jan-2020\" " + PLAIN),
            Map.entry(
                "code in the consequence",
                HEAD + "when Findings( present(\"a\") ) then System.exit(1); end"),
            Map.entry(
                "a named consequence",
                HEAD + "when Findings( present(\"a\") ) do[t] then then[t] System.exit(1); end"),
            Map.entry("a bound pattern", HEAD + "when $f : Findings( present(\"a\") ) then end"),
            Map.entry("a bound field", HEAD + "when Findings( $x : present(\"a\") ) then end"),
            Map.entry("negation", HEAD + "when Findings( !present(\"a\") ) then end"),
            Map.entry("inequality", HEAD + "when Findings( present(\"a\") != true ) then end"),
            Map.entry("parentheses", HEAD + "when Findings( (present(\"a\")) ) then end"),
            Map.entry(
                "an and within a clause",
                HEAD + "when Findings( present(\"a\") && present(\"b\") ) then end"),
            Map.entry("two ids", HEAD + "when Findings( present(\"a\", \"b\") ) then end"),
            Map.entry("an odd id", HEAD + "when Findings( present(\"A b\") ) then end"),
            Map.entry(
                "a call within", HEAD + "when Findings( present(System.getenv(\"a\")) ) then end"),
            Map.entry("another call", HEAD + "when Findings( getClass() != null ) then end"),
            Map.entry("another question", HEAD + "when Findings( unknown(\"a\") ) then end"),
            Map.entry("no clause", HEAD + "when Findings( ) then end"),
            Map.entry("no pattern", HEAD + "when then end"),
            Map.entry("no condition", HEAD + "then end"),
            Map.entry("positions", HEAD + "when Findings( a; present(\"a\") ) then end"),
            Map.entry("not", HEAD + "when not Findings( present(\"a\") ) then end"),
            Map.entry("exists", HEAD + "when exists Findings( present(\"a\") ) then end"),
            Map.entry(
                "forall", HEAD + "when forall( Findings( present(\"a\") ) Findings() ) then end"),
            Map.entry(
                "accumulate",
                HEAD + "when accumulate( Findings( present(\"a\") ); count(1) ) then end"),
            Map.entry(
                "alternatives of patterns",
                HEAD + "when Findings( present(\"a\") ) or Findings( present(\"b\") ) then end"),
            Map.entry(
                "two patterns",
                HEAD + "when Findings( present(\"a\") ) Findings( present(\"b\") ) then end"),
            Map.entry("eval", HEAD + "when eval(true) then end"),
            Map.entry("eval beside", HEAD + "when Findings( present(\"a\") ) eval(true) then end"),
            Map.entry("inline eval", HEAD + "when Findings( eval(true) ) then end"),
            Map.entry("from", HEAD + "when Findings( present(\"a\") ) from x.y() then end"),
            Map.entry(
                "an entry point's facts",
                HEAD + "when Findings( present(\"a\") ) from entry-point E then end"),
            Map.entry(
                "a window",
                HEAD + "when Findings( present(\"a\") ) over window:length(3) then end"),
            Map.entry(
                "an annotated pattern",
                HEAD + "when Findings( present(\"a\") ) @watch(x) then end"),
            Map.entry("another fact", HEAD + "when FindingsView( present(\"a\") ) then end"),
            Map.entry("any object", HEAD + "when Object() then end"),
            Map.entry("weight twice", HEAD + "@weight( \"serious\" ) " + PLAIN),
            Map.entry("another annotation", HEAD + "@other( \"serious\" ) " + PLAIN),
            Map.entry("no metadata", TOP + "rule \"a/b\" " + PLAIN),
            Map.entry("a weight that is none", HEAD.replace("\"caution\"", "\"cautoin\"") + PLAIN),
            Map.entry("a value unquoted", HEAD.replace("\"caution\"", "caution") + PLAIN),
            Map.entry("a value escaped", HEAD.replace("\"a/b\" ", "\"a\\\"b\" ") + PLAIN),
            Map.entry("an unclosed bracket", HEAD + "when Findings( present(\"a\") then end"),
            Map.entry("an unclosed rule", HEAD + "when Findings( present(\"a\") )"),
            Map.entry(
                "a name that ends its own quotes",
                HEAD.replace(
                        "rule \"a/b\"",
                        "rule 'a\" when eval(true) then System.exit(1); end rule \"z'")
                    + PLAIN
                    + " x"),
            Map.entry("a file without a question", rule(PLAIN)),
            Map.entry("words that are no DRL", TOP + "Hello, world."))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.getKey(),
                    () ->
                        assertTrue(
                            !faults(bad.getValue()).isEmpty(),
                            () -> "accepted:\n" + bad.getValue())));
  }

  @Test
  void everyFaultNamesFileAndLineAndTheRule() {
    List<Fault> faults =
        faults(HEAD + "salience 3\nwhen\n  Findings(\n  !present(\"a\") )\nthen\n  f();\nend");
    assertEquals(3, faults.size(), faults::toString);
    for (Fault fault : faults) {
      assertTrue(
          fault.toString().matches("(?s)a/x\\.drl:[2-9]: rule \"a/b\": .+"), fault::toString);
    }
  }

  @Test
  void aSyntaxErrorNamesItsLine() {
    String message = faults(HEAD + "when\n  Findings( present(\"a\")\nthen\nend\n").toString();
    assertTrue(message.contains("syntax error"), message);
    assertTrue(message.matches("(?s).*a/x\\.drl:[4-7]: .*"), message);
  }

  /** What no real rule file looks like must be refused at once, and never end the process. */
  @TestFactory
  Stream<DynamicTest> hostileSizesAreRefusedInTime() {
    int many = 9_000;
    return Map.of(
            "brackets", HEAD + "when Findings( " + "(".repeat(many) + " ) then end",
            "brackets after a comment that closes as many",
                HEAD
                    + "// "
                    + ")".repeat(many)
                    + "\nwhen Findings( "
                    + "(".repeat(many)
                    + " ) then end",
            "negations", HEAD + "when Findings( " + "!".repeat(many) + "present(\"a\") ) then end",
            "minus signs", HEAD + "when Findings( " + "- ".repeat(many) + "1 ) then end",
            "nots", HEAD + "when " + "not ".repeat(many) + "Findings( present(\"a\") ) then end",
            "conditionals", HEAD + "when Findings( " + "a ? b : ".repeat(many) + "c ) then end",
            "dots", HEAD + "when Findings( a" + ".a".repeat(many) + " ) then end",
            "quotes", HEAD + "when Findings( " + "\"".repeat(many) + " ) then end",
            "megabytes", HEAD + " ".repeat(1_100_000) + PLAIN)
        .entrySet()
        .stream()
        .map(
            bad ->
                DynamicTest.dynamicTest(
                    bad.getKey(),
                    () ->
                        Assertions.assertTimeout(
                            Duration.ofSeconds(30),
                            () -> {
                              List<Fault> faults = faults(bad.getValue());
                              assertTrue(!faults.isEmpty(), "accepted");
                              assertTrue(
                                  faults.toString().length() < 10_000,
                                  () -> "a message of " + faults.toString().length());
                            })));
  }

  private static String rule(String body) {
    return HEAD.substring(TOP.length()) + body;
  }

  private static List<Fault> faults(String drl) {
    Faults faults = new Faults();
    try {
      new DrlReader("a/x.drl", "a/x.drl", faults).read(drl);
    } catch (RuntimeException | StackOverflowError e) {
      return fail("the reader threw " + e.getClass() + " at\n" + drl.lines().limit(3).toList(), e);
    }
    try {
      faults.refuseIfAny();
      return List.of();
    } catch (InvalidInputException e) {
      return e.faults();
    }
  }
}
