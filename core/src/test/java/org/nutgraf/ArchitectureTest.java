// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages form a ladder, and each third-party engine stays in its own. */
@AnalyzeClasses(packages = "org.nutgraf", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("org.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule openNlpStaysInItsPackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nutgraf.opennlp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("opennlp..");

  @ArchTest
  static final ArchRule coreNlpStaysInItsPackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.nutgraf.corenlp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford..");

  @ArchTest
  static final ArchRule theFrontDoorDoesNotNeedCoreNlp =
      noClasses()
          .that()
          .resideInAPackage("org.nutgraf")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.nutgraf.corenlp..");

  @ArchTest
  static final ArchRule jsonIsReadAndWrittenAtTheEdges =
      noClasses()
          .that()
          .resideInAnyPackage("org.nutgraf", "org.nutgraf.text..", "org.nutgraf.entity..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");
}
