package org.proviso.rules;

import java.io.StringReader;
import java.util.Collection;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.proviso.finding.Vocabulary;

/**
 * Compiles a rule pack at run time, the classic way (drools-mvel), into a rule base of its own.
 *
 * <p>A bare KnowledgeBuilder has no release id and enters no repository, so concurrent compilations
 * share nothing. KieBuilder would put every pack into one JVM-wide KieRepository.
 */
final class PackCompiler {

  private static final String PACKAGE = "org.proviso.rules.pack";

  private PackCompiler() {}

  static KieBase compile(Collection<Rule> rules, Vocabulary vocabulary) {
    ClassLoader loader = PackCompiler.class.getClassLoader();
    KnowledgeBuilder builder =
        KnowledgeBuilderFactory.newKnowledgeBuilder(
            KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(loader));
    builder.add(
        ResourceFactory.newReaderResource(
            new StringReader(DrlPrinter.print(PACKAGE, rules, vocabulary))),
        ResourceType.DRL);
    if (builder.hasErrors()) {
      throw new IllegalStateException(builder.getErrors().toString());
    }
    InternalKnowledgeBase base =
        KnowledgeBaseFactory.newKnowledgeBase(
            "pack", RuleBaseFactory.newKnowledgeBaseConfiguration());
    base.addPackages(builder.getKnowledgePackages());
    return base;
  }
}
