// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that packages have no cycles and remain small, that internal types do not occur in public
 * signatures, and that each library is used only in the packages meant for it.
 */
@AnalyzeClasses(packages = "org.nutgraf", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String INTERNAL = "org.nutgraf.internal..";
  private static final int MAX_FILES = 20;

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("org.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule openNlpStaysInItsPackage = only("opennlp..", "org.nutgraf.opennlp");

  @ArchTest
  static final ArchRule coreNlpStaysInItsPackage = only("edu.stanford..", "org.nutgraf.corenlp");

  @ArchTest
  static final ArchRule onnxRuntimeStaysInItsPackage =
      only("ai.onnxruntime..", "org.nutgraf.internal.onnx");

  @ArchTest
  static final ArchRule luceneServesTermsAndTheIndex =
      only("org.apache.lucene..", "org.nutgraf.internal.related", "org.nutgraf.internal.index");

  @ArchTest
  static final ArchRule jsoupReadsPages =
      only("org.jsoup..", "org.nutgraf.internal.page", "org.nutgraf.read");

  /** The tokenizer's vocabulary is JSON, and pages contain JSON-LD. */
  @ArchTest
  static final ArchRule jsonIsReadAndWrittenAtTheEdges =
      only(
          "com.fasterxml..",
          "org.nutgraf.read",
          "org.nutgraf.write",
          "org.nutgraf.internal.page",
          "org.nutgraf.internal.wordpiece");

  @ArchTest
  static final ArchRule theFrontDoorDoesNotNeedCoreNlp =
      noClasses()
          .that()
          .resideInAPackage("org.nutgraf")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.nutgraf.corenlp..");

  @ArchTest
  static final ArchRule internalTypesStayOutOfPublicSignatures =
      classes()
          .that()
          .resideOutsideOfPackage(INTERNAL)
          .and()
          .arePublic()
          .should(
              new ArchCondition<>("show no internal type") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  shown(type)
                      .filter(resideInAPackage(INTERNAL))
                      .forEach(
                          internal ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      type, type.getName() + " shows " + internal.getName())));
                }
              });

  private static ArchRule only(String library, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  /** Returns every type in the public API of a class, including type arguments. */
  private static Stream<JavaClass> shown(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> members =
        type.getMembers().stream().filter(ArchitectureTest::isShown).flatMap(ArchitectureTest::of);
    return Stream.concat(parents, members).flatMap(t -> t.getAllInvolvedRawTypes().stream());
  }

  private static boolean isShown(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static Stream<JavaType> of(JavaMember member) {
    if (member instanceof JavaCodeUnit unit) {
      return Stream.concat(
          Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream()),
          unit.getThrowsClause().getTypes().stream());
    }
    return Stream.of(((com.tngtech.archunit.core.domain.JavaField) member).getType());
  }

  @ArchTest
  static void packagesHaveAtMostTwentyFiles(JavaClasses classes) {
    Map<String, Set<String>> files =
        classes.stream()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName,
                    Collectors.mapping(
                        type -> type.getName().split("\\$")[0],
                        Collectors.toCollection(TreeSet::new))));
    files.forEach((name, types) -> assertThat(types).as(name).hasSizeLessThanOrEqualTo(MAX_FILES));
  }
}
