package org.proviso.terminology;

import java.util.List;
import java.util.Optional;
import org.proviso.document.Fields;
import org.proviso.patient.Certainty;
import org.proviso.patient.Course;
import org.proviso.patient.Phenotype;
import org.proviso.patient.RecordList;
import org.proviso.patient.Subject;

/** What a code stands for, in the words of the vocabulary. A code stands for one thing only. */
public sealed interface Meaning {

  /** What it stands for in a few words, for messages. */
  String words();

  /**
   * A condition.
   *
   * <pre>{@code
   * // 161480008, "H/O: epilepsy"
   * new Meaning.OfCondition("epilepsy", Optional.of(Course.PAST), Optional.empty(), Subject.PATIENT)
   * }</pre>
   *
   * @param condition its id in the vocabulary
   * @param course present where the code itself says it; then it counts whatever the record's
   *     status
   * @param certainty present where the code is unsure by itself; a record can make it no surer
   * @param subject whose it is: a code of family history never tells the patient's own
   */
  record OfCondition(
      String condition, Optional<Course> course, Optional<Certainty> certainty, Subject subject)
      implements Meaning {

    @Override
    public String words() {
      return "condition " + condition + (subject == Subject.FAMILY ? " in the family" : "");
    }
  }

  /**
   * A medicine.
   *
   * @param ingredients every ingredient in it
   */
  record OfMedicine(List<String> ingredients) implements Meaning {

    /** Copies the list. */
    public OfMedicine {
      ingredients = List.copyOf(ingredients);
    }

    @Override
    public String words() {
      return "medicine " + String.join(" + ", ingredients);
    }
  }

  /**
   * A measured number.
   *
   * @param measure its id in the vocabulary
   * @param unit the unit (UCUM) in which the code is usually given; empty where its answers are
   *     words
   */
  record OfMeasure(String measure, Optional<String> unit) implements Meaning {

    @Override
    public String words() {
      return "measure " + measure;
    }
  }

  /**
   * A question answered by a code.
   *
   * @param question its name
   * @param answers the conditions that the answer's code may stand for; any other is no answer
   */
  record OfQuestion(String question, List<String> answers) implements Meaning {

    /** Copies the list. */
    public OfQuestion {
      answers = List.copyOf(answers);
    }

    @Override
    public String words() {
      return "question " + question;
    }
  }

  /**
   * How a gene works.
   *
   * @param gene the gene's name
   */
  record OfGene(String gene) implements Meaning {

    @Override
    public String words() {
      return "gene " + gene;
    }
  }

  /**
   * A result for a gene.
   *
   * @param activity the result
   */
  record OfPhenotype(Phenotype.Activity activity) implements Meaning {

    @Override
    public String words() {
      return "phenotype " + Fields.written(activity);
    }
  }

  /**
   * That somebody knows of no entry in a list, now.
   *
   * @param list the list that is empty
   */
  record OfNone(RecordList list) implements Meaning {

    @Override
    public String words() {
      return "no known " + Fields.written(list);
    }
  }

  /**
   * An answer that the questionnaire's own scale counts.
   *
   * @param score what it counts
   */
  record OfScore(int score) implements Meaning {

    @Override
    public String words() {
      return "score " + score;
    }
  }

  /** A plain answer to whatever was asked. */
  enum Plain implements Meaning {
    /** It is so: yes, positive. */
    YES,
    /** It is not so: no, negative. */
    NO;

    @Override
    public String words() {
      return "answer " + Fields.written(this);
    }
  }

  /** What is understood and yet tells nothing that a finding asks. */
  enum Silent implements Meaning {
    /** A frame around other observations. */
    PANEL,
    /** An answer that says nothing, as good as not recorded. */
    NOT_TOLD,
    /** Something that no finding asks for. */
    NOT_ASKED;

    @Override
    public String words() {
      return Fields.written(this);
    }
  }
}
