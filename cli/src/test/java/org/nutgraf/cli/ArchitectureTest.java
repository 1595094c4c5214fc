// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Collectors;

/** The packages of all modules together form no cycle; the library knows neither of the others. */
@AnalyzeClasses(packages = "org.nutgraf", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final int MAX_FILES = 20;

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("org.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule trainingDoesNotKnowTheCommandLine =
      noClasses()
          .that()
          .resideInAPackage("org.nutgraf.training..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.nutgraf.cli..");

  @ArchTest
  static void packagesHaveAtMostTwentyFiles(JavaClasses classes) {
    classes.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .collect(
            Collectors.groupingBy(
                JavaClass::getPackageName,
                Collectors.mapping(type -> type.getName().split("\\$")[0], Collectors.toSet())))
        .forEach((name, types) -> assertThat(types).as(name).hasSizeLessThanOrEqualTo(MAX_FILES));
  }
}
