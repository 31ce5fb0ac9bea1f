package org.proviso.terminology;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.proviso.document.Faults;
import org.proviso.document.Node;
import org.proviso.finding.Vocabulary;

/**
 * What codes stand for. SNOMED CT, RxNorm, LOINC and ATC are compared whole, never by a part;
 * ICD-10-CM also by its beginning, where the files say so, and then the longest counts.
 *
 * <pre>{@code
 * Terminology terminology = proviso.rulebook().terminology();
 * terminology.code("http://hl7.org/fhir/sid/icd-10-cm", "I45.81").map(Code::meaning); // long QT syndrome
 * }</pre>
 *
 * <p>The lists are short: that a code is not known says nothing about the patient. Read when first
 * asked; immutable and thread-safe.
 */
public final class Terminology {

  private final Supplier<Index> reading;
  private volatile Optional<Index> read = Optional.empty();

  private Terminology(Supplier<Index> reading) {
    this.reading = reading;
  }

  /**
   * The same, read and checked at once.
   *
   * @param layers each layer's files by base name, such as {@code conditions.yaml}; those of rule
   *     packs add to the first
   * @param faults where everything that is wrong is noted
   */
  public static Terminology read(
      Vocabulary vocabulary, List<Map<String, Node>> layers, Faults faults) {
    Index index = new TerminologyReader(vocabulary, faults).read(layers);
    return new Terminology(() -> index);
  }

  /** From files that were checked before, and that are not read until a code is asked for. */
  public static Terminology lazily(
      Vocabulary vocabulary, Supplier<List<Map<String, Node>>> layers) {
    return new Terminology(
        () -> {
          Faults faults = new Faults();
          Index index = new TerminologyReader(vocabulary, faults).read(layers.get());
          faults.refuseIfAny();
          return index;
        });
  }

  /**
   * What is known of a code.
   *
   * @param system the terminology's URI, as records name it
   * @param code the code as recorded
   */
  public Optional<Code> code(String system, String code) {
    Index index = index();
    CodeSystem known = index.systems.get(system);
    return known == null
        ? Optional.empty()
        : known.normal(code).flatMap(normal -> index.find(known, normal));
  }

  /** A terminology by its URI. */
  public Optional<CodeSystem> system(String uri) {
    return Optional.ofNullable(index().systems.get(uri));
  }

  /** Every terminology of which codes are known, in the order written. */
  public Collection<CodeSystem> systems() {
    return Collections.unmodifiableCollection(index().systems.values());
  }

  /** Every code in the order written. */
  public List<Code> codes() {
    return index().codes.values().stream().flatMap(codes -> codes.values().stream()).toList();
  }

  private Index index() {
    if (read.isEmpty()) {
      synchronized (this) {
        if (read.isEmpty()) {
          read = Optional.of(reading.get());
        }
      }
    }
    return read.orElseThrow();
  }

  /** The codes of each terminology. Written by one reader, then only read. */
  static final class Index {

    private final Map<String, CodeSystem> systems = new LinkedHashMap<>();

    /**
     * By the URI of the terminology: to hash a whole {@link CodeSystem} costs more than to look.
     */
    private final Map<String, Map<String, Code>> codes = new HashMap<>();

    /** Adds a terminology; the one that already has its URI, if any. */
    Optional<CodeSystem> add(CodeSystem system) {
      return Optional.ofNullable(systems.putIfAbsent(system.uri(), system));
    }

    /** Adds a code; the row that already has it, if any. */
    Optional<Code> add(Code code) {
      return Optional.ofNullable(
          codes
              .computeIfAbsent(code.system().uri(), key -> new LinkedHashMap<>())
              .putIfAbsent(code.code(), code));
    }

    Optional<Code> find(CodeSystem system, String code) {
      Map<String, Code> known = codes.getOrDefault(system.uri(), Map.of());
      if (system.match() == CodeSystem.Match.EXACT) {
        return Optional.ofNullable(known.get(code));
      }
      for (int length = code.length(); length > 0; length--) {
        Code row = known.get(code.substring(0, length));
        if (row != null && row.means(code)) {
          return Optional.of(row);
        }
      }
      return Optional.empty();
    }
  }
}
