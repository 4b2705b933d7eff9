package attentionlab.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class EjmlTest {

  @Test
  void onlyTheRecordedComputationSeesEjml() {
    noClasses()
        .that()
        .resideOutsideOfPackage("attentionlab.graph")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ejml..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("attentionlab"));
  }
}
