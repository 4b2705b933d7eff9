package attentionlab;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import attentionlab.task.Type;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** One direction only: lessons → lesson, figure, nn, data → graph → EJML. */
@AnalyzeClasses(
    packages = "attentionlab",
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {
  private static final String GRAPH = "attentionlab.graph..";
  private static final String NN = "attentionlab.nn..";
  private static final String FIGURE = "attentionlab.figure..";
  private static final String DATA = "attentionlab.data..";
  private static final String LESSON = "attentionlab.lesson..";
  private static final String LESSONS = "attentionlab.lessons..";
  private static final String STAGE = "attentionlab.stage..";
  private static final String DRILL = "attentionlab.drill..";
  private static final String CARDS = "attentionlab.cards..";
  private static final String PASTE = "attentionlab.paste..";
  private static final String TASK = "attentionlab.task..";
  private static final String CHILD = "attentionlab.task.child..";
  private static final String INTERVIEW = "attentionlab.interview..";

  @ArchTest
  static final ArchRule onlyTheGraphSeesEjml =
      noClasses()
          .that()
          .resideOutsideOfPackage(GRAPH)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ejml..");

  @ArchTest
  static final ArchRule nothingHereKnowsAUserInterface =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "attentionlab.app..");

  @ArchTest
  static final ArchRule theGraphKnowsNoneOfTheOthers =
      noClasses()
          .that()
          .resideInAPackage(GRAPH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(NN, FIGURE, LESSON, LESSONS);

  @ArchTest
  static final ArchRule layersKnowOnlyTheGraph =
      noClasses()
          .that()
          .resideInAPackage(NN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FIGURE, LESSON, LESSONS);

  @ArchTest
  static final ArchRule dataKnowOnlyTheGraph =
      noClasses()
          .that()
          .resideInAPackage(DATA)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(NN, FIGURE, LESSON, LESSONS);

  @ArchTest
  static final ArchRule figuresKnowOnlyTheGraph =
      noClasses()
          .that()
          .resideInAPackage(FIGURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(NN, DATA, LESSON, LESSONS);

  @ArchTest
  static final ArchRule theLessonEngineKnowsNoLayerAndNoLesson =
      noClasses()
          .that()
          .resideInAPackage(LESSON)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(NN, DATA, LESSONS);

  @ArchTest
  static final ArchRule waysToLookKnowNoLayerAndNoLesson =
      noClasses()
          .that()
          .resideInAPackage(STAGE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(NN, DATA, LESSONS);

  @ArchTest
  static final ArchRule nothingThatIsLookedAtKnowsTheWaysToLook =
      noClasses()
          .that()
          .resideInAnyPackage(GRAPH, NN, FIGURE, DATA, LESSON, LESSONS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(STAGE);

  @ArchTest
  static final ArchRule drillsKnowNoLesson =
      noClasses()
          .that()
          .resideInAPackage(DRILL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(LESSONS, STAGE, CARDS, PASTE);

  @ArchTest
  static final ArchRule nothingThatDrillsAreMadeOfKnowsThem =
      noClasses()
          .that()
          .resideInAnyPackage(GRAPH, NN, FIGURE, DATA, LESSON, LESSONS, STAGE, CARDS, PASTE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DRILL);

  @ArchTest
  static final ArchRule tasksKnowNoFigureAndNoLesson =
      noClasses()
          .that()
          .resideInAPackage(TASK)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FIGURE, LESSONS, STAGE);

  @ArchTest
  static final ArchRule nothingElseKnowsTheTasks =
      noClasses()
          .that()
          .resideOutsideOfPackage(TASK)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(TASK);

  @ArchTest
  static final ArchRule whatRunsInAProcessOfItsOwnNeedsNoLibraryAndKnowsNoAnswer =
      noClasses()
          .that()
          .resideInAPackage(CHILD)
          .should()
          .dependOnClassesThat(
              resideOutsideOfPackages(CHILD, "java..", "javax.tools..")
                  .and(not(equivalentTo(Type.class)))
                  .and(not(describe("an array of numbers", JavaClass::isPrimitive))));

  @ArchTest
  static final ArchRule theInterviewKnowsNoLayerAndNoLesson =
      noClasses()
          .that()
          .resideInAPackage(INTERVIEW)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(NN, DATA, LESSONS, STAGE);

  @ArchTest
  static final ArchRule nothingThatIsAskedAboutKnowsTheInterview =
      noClasses()
          .that()
          .resideOutsideOfPackages(INTERVIEW, DRILL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(INTERVIEW);

  @ArchTest
  static final ArchRule lessonsNeverSeeEachOther =
      slices().matching("attentionlab.lessons.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule randomNumbersHaveASeed =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callConstructor(SplittableRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(StrictMath.class, "random")
          .orShould()
          .callMethod(Collections.class, "shuffle", List.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class);

  @ArchTest
  static final ArchRule nothingDependsOnTheTimeButTheLimitOfAProgram =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("attentionlab.task.run.ChildRun")
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethodWhere(target(name("now")).and(target(owner(assignableTo(Temporal.class)))))
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(InstantSource.class);

  @ArchTest
  static final ArchRule nothingIsPrinted =
      noClasses()
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
