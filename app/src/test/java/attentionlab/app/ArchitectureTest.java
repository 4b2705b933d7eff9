package attentionlab.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import attentionlab.app.state.Worker;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** One direction only: page → state, figure, text → lesson, figures, nodes. */
@AnalyzeClasses(packages = "attentionlab.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "attentionlab.app";
  private static final String FIGURE = "attentionlab.app.figure..";
  private static final String PAGE = "attentionlab.app.page..";
  private static final String STATE = "attentionlab.app.state..";
  private static final String STORE = "attentionlab.app.store..";
  private static final String TEXT = "attentionlab.app.text..";
  private static final String WIDGET = "attentionlab.app.widget..";

  @ArchTest
  static final ArchRule renderersNeverSeeALessonOrTheState =
      noClasses()
          .that()
          .resideInAPackage(FIGURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "attentionlab.lesson..", "attentionlab.lessons..", STATE, PAGE, TEXT, STORE, ROOT);

  @ArchTest
  static final ArchRule theStateHasNoSceneNodes =
      noClasses()
          .that()
          .resideInAPackage(STATE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx.scene..",
              "javafx.stage..",
              "javafx.application..",
              "javafx.animation..",
              "javafx.fxml..",
              "javafx.css..");

  @ArchTest
  static final ArchRule theStateKnowsNothingThatShowsOrKeepsIt =
      noClasses()
          .that()
          .resideInAPackage(STATE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PAGE, FIGURE, TEXT, STORE, ROOT);

  @ArchTest
  static final ArchRule textsKnowNoPageAndNoState =
      noClasses()
          .that()
          .resideInAPackage(TEXT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PAGE, FIGURE, STATE, STORE, ROOT);

  @ArchTest
  static final ArchRule widgetsKnowNothingOfWhatTheyHold =
      noClasses()
          .that()
          .resideInAPackage(WIDGET)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PAGE, FIGURE, STATE, TEXT, STORE, ROOT, "attentionlab.lesson..");

  @ArchTest
  static final ArchRule theStoreKnowsNothingOfWhatItKeeps =
      noClasses()
          .that()
          .resideInAPackage(STORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PAGE, FIGURE, TEXT, STATE, ROOT, "javafx..");

  @ArchTest
  static final ArchRule pagesDoNotTouchTheDiskOrTheCompositionRoot =
      noClasses()
          .that()
          .resideInAPackage(PAGE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STORE, ROOT);

  @ArchTest
  static final ArchRule onlyTheCompositionRootKnowsWhichLessonsThereAre =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("attentionlab.lessons..");

  @ArchTest
  static final ArchRule nothingHereComputes =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.ejml..", "attentionlab.nn..");

  @ArchTest
  static final ArchRule onlyTheWorkerAndWhatKeepsHaveThreads =
      noClasses()
          .that(not(belongToAnyOf(Worker.class, Keeper.class, Recorder.class)))
          .should()
          .callConstructor(Thread.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class, String.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ExecutorService.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Executors.class);

  @ArchTest
  static final ArchRule randomNumbersHaveASeed =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(Collections.class, "shuffle", List.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class);

  @ArchTest
  static final ArchRule onlyMainPrints =
      noClasses()
          .that(not(belongToAnyOf(Main.class)))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethodWhere(target(name("printStackTrace")));

  @ArchTest
  static final ArchRule nothingSleeps =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Thread.class, "sleep", long.class, int.class);
}
