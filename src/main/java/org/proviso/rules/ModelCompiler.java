package org.proviso.rules;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.model.Model;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.io.ResourceFactory;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * Compiles printed rules to Drools' executable model, as class files. Build time only: it uses
 * internals of Drools, and a JDK. The release id is fixed, else class names would be random.
 */
final class ModelCompiler {

  private static final ReleaseIdImpl RELEASE =
      new ReleaseIdImpl("org.proviso", "shipped-rules", "1");

  private ModelCompiler() {}

  /** Writes sources to {@code generated}, and classes with their service file to {@code output}. */
  static void compile(String drl, Path output, Path generated) throws IOException {
    PackageSources sources = generate(drl);
    clean(generated);
    clean(output.resolve(RuleBase.SHIPPED_PACKAGE.replace('.', '/')));
    List<GeneratedFile> files = new ArrayList<>();
    sources.collectGeneratedFiles(files);
    List<Path> written = new ArrayList<>();
    for (GeneratedFile file : files) {
      Path path = generated.resolve(file.relativePath());
      Files.createDirectories(path.getParent());
      Files.write(path, file.contents());
      written.add(path);
    }
    written.sort(null);
    javac(written, output);
    Path services = output.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.writeString(
        services.resolve(Model.class.getName()),
        sources.getModelNames().stream().sorted().map(n -> n + "\n").collect(joining()));
  }

  private static PackageSources generate(String drl) {
    ClassLoader loader = ModelCompiler.class.getClassLoader();
    KnowledgeBuilderConfigurationImpl configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(loader)
            .as(KnowledgeBuilderConfigurationImpl.KEY);
    // In parallel, generated names would be numbered in the order in which threads get there.
    configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
    ModelBuilderImpl<PackageSources> builder =
        new ModelBuilderImpl<>(PackageSources::dumpSources, configuration, RELEASE, false);
    Resource resource = ResourceFactory.newReaderResource(new StringReader(drl));
    resource.setSourcePath("shipped.drl");
    builder.batch().add(resource, ResourceType.DRL).build();
    if (builder.hasErrors()) {
      throw new IllegalStateException(builder.getErrors().toString());
    }
    Collection<PackageSources> packages = builder.getPackageSources();
    if (packages.size() != 1) {
      throw new IllegalStateException(packages.size() + " packages generated, not one");
    }
    return packages.iterator().next();
  }

  private static void javac(List<Path> sources, Path output) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("building the rules needs a JDK, not only a runtime");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      List<String> options =
          List.of(
              "--release",
              "17",
              "-proc:none",
              "-nowarn",
              "-g:none",
              "-encoding",
              "UTF-8",
              "-d",
              output.toString(),
              "-classpath",
              classPath(output));
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  diagnostics,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException(
            diagnostics.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .collect(joining("\n")));
      }
    }
  }

  /**
   * Where the classes that generated code names come from; Maven runs us in a loader of its own.
   */
  private static String classPath(Path output) {
    return Stream.of(
            Model.class,
            org.drools.modelcompiler.dsl.pattern.D.class,
            org.kie.api.runtime.rule.RuleContext.class,
            FindingsView.class,
            org.drools.base.base.ObjectType.class,
            org.drools.core.common.InternalFactHandle.class,
            org.drools.compiler.builder.impl.KnowledgeBuilderImpl.class,
            org.drools.util.StringUtils.class,
            org.kie.internal.io.ResourceFactory.class,
            org.drools.wiring.api.ComponentsFactory.class)
        .map(ModelCompiler::location)
        .distinct()
        .collect(joining(File.pathSeparator, output + File.pathSeparator, ""));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void clean(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
