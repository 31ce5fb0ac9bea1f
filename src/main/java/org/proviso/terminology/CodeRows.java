package org.proviso.terminology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.proviso.document.Faults;
import org.proviso.document.Fields;
import org.proviso.document.Nearest;
import org.proviso.document.Node;
import org.proviso.document.Node.Scalar;

/** Reads the rows of codes that every file of the terminology is made of, and keeps the codes. */
final class CodeRows {

  private final Faults faults;
  private final Map<String, CodeSystem> systems = new LinkedHashMap<>();
  private final Terminology.Index index = new Terminology.Index();

  CodeRows(Faults faults) {
    this.faults = faults;
  }

  Terminology.Index index() {
    return index;
  }

  Faults faults() {
    return faults;
  }

  void systems(Fields file) {
    for (String id : file.keys()) {
      file.fields(id).ifPresent(fields -> system(id, fields));
    }
  }

  private void system(String id, Fields fields) {
    CodeSystem system =
        new CodeSystem(
            id,
            fields.requiredText("label"),
            fields.requiredText("uri"),
            fields.oneOf("match", CodeSystem.Match.class).orElse(CodeSystem.Match.EXACT),
            fields.oneOf("check-digit", CheckDigit.class).orElse(CheckDigit.NONE),
            fields.requiredText("licence").strip());
    fields.end();
    if (systems.putIfAbsent(id, system) != null || index.add(system).isPresent()) {
      faults.add(fields.place(), "terminology '" + id + "' (" + system.uri() + ") stands twice");
    }
  }

  /** The rows of a list, each with the meaning that its own fields and the list give it. */
  void read(Fields parent, String key, Function<Fields, Meaning> meaning) {
    for (Node node : parent.list(key)) {
      Fields row = Fields.of(node, "a code of '" + key + "'", faults);
      Optional<CodeSystem> system = system(row);
      Optional<Code> code = system.map(known -> code(row, known, meaning));
      if (code.isPresent()) {
        row.end();
        add(code.get(), row);
      }
    }
  }

  private Optional<CodeSystem> system(Fields row) {
    row.requiredNode("system");
    Optional<Scalar> name = row.scalar("system");
    Optional<CodeSystem> system = name.map(scalar -> systems.get(scalar.text()));
    if (name.isPresent() && system.isEmpty()) {
      String id = name.get().text();
      faults.add(
          name.get().place(),
          "there is no terminology '" + id + "'" + Nearest.hint(id, systems.keySet()));
    }
    return system;
  }

  private Code code(Fields row, CodeSystem system, Function<Fields, Meaning> meaning) {
    String written = row.requiredText("code");
    Code.Reach reach = row.oneOf("match", Code.Reach.class).orElse(Code.Reach.EXACT);
    if (reach == Code.Reach.PREFIX && system.match() == CodeSystem.Match.EXACT) {
      faults.add(
          row.placeOf("match"),
          "a code of " + system.label() + " is compared whole; allowed: exact");
    }
    if (!written.isEmpty() && !system.checkDigit().isRight(written)) {
      faults.add(
          row.placeOf("code"),
          "'" + written + "' is no code of " + system.label() + ": its check digit is wrong");
    }
    row.text("note");
    return new Code(
        system,
        written,
        row.text("display"),
        verified(row),
        reach,
        row.texts("except"),
        meaning.apply(row));
  }

  private Code.Verified verified(Fields row) {
    row.requiredNode("verified");
    Optional<Scalar> word = row.scalar("verified");
    for (Code.Verified verified : Code.Verified.values()) {
      if (word.isPresent() && verified.written().equals(word.get().text())) {
        return verified;
      }
    }
    word.ifPresent(
        wrong -> faults.add(wrong.place(), "'" + wrong.text() + "' is none of V, W, part, R"));
    return Code.Verified.R;
  }

  private void add(Code code, Fields row) {
    Optional<Code> first = index.add(code);
    if (first.isPresent()) {
      faults.add(
          row.placeOf("code"),
          code.system().label()
              + " "
              + code.code()
              + " already stands for "
              + first.get().meaning().words());
    }
  }
}
