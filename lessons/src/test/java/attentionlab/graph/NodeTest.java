package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {
  private static final Axis TWO = Axis.tokens("n", List.of("a", "b"));
  private static final Axis THREE = Axis.features("d", 3);

  private final Matrix cells = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
  private final Node given = Node.input(name("x"), cells, TWO, THREE, Provenance.HAND_SET);

  private static Name name(String id) {
    return Name.of(id, Role.QUERY);
  }

  @Test
  void axesThatDoNotFitTheMatrixAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Node.input(name("x"), cells, THREE, TWO, Provenance.GIVEN))
        .withMessage("x is (2, 3), its axes are (3, 2)");
    assertThatIllegalArgumentException().isThrownBy(() -> given.along(TWO, TWO));
    assertThatIllegalArgumentException().isThrownBy(() -> given.along(THREE, THREE));
  }

  @Test
  void anotherNameOrOtherAxesLeaveTheResultAsItIs() {
    Node sum = given.plus(given);
    Axis numbered = Axis.numbered("m", Axis.Kind.POSITIONS, 2);
    Node named = sum.as(name("y")).along(numbered, THREE);
    assertThat(named.value()).isSameAs(sum.value());
    assertThat(named.op()).isSameAs(sum.op());
    assertThat(named.operands()).isEqualTo(sum.operands());
    assertThat(named.rows()).isEqualTo(numbered);
    assertThat(named.id()).isEqualTo("y");
    assertThat(given.as(name("z")).provenance()).isEqualTo(Provenance.HAND_SET);
    assertThat(given.along(TWO, THREE).name()).isEqualTo(given.name());
  }

  @Test
  void aNodeWithoutANameIsCalledAfterItsOperationAndHasNoRole() {
    Node product = given.transposed();
    assertThat(product.id()).isEqualTo("Transpose");
    assertThat(product.role()).isEqualTo(Role.NEUTRAL);
    assertThat(given.role()).isEqualTo(Role.QUERY);
    assertThat(given).hasToString("x(2, 3)");
  }

  @Test
  void aResultIsComputedAndAnInputSaysWhereItComesFrom() {
    assertThat(given.times(2).provenance()).isEqualTo(Provenance.COMPUTED);
    assertThat(given.provenance().kind()).isEqualTo(Provenance.Kind.HAND_SET);
    assertThat(given.operands()).isEmpty();
  }

  @Test
  void onlyRandomNumbersHaveASeed() {
    assertThat(Provenance.random(42).seed()).hasValue(42);
    assertThat(Provenance.random(42)).isEqualTo(Provenance.random(42));
    assertThat(Provenance.random(42)).isNotEqualTo(Provenance.random(43));
    assertThat(
            List.of(
                Provenance.GIVEN,
                Provenance.HAND_SET,
                Provenance.QUOTED,
                Provenance.TRAINED,
                Provenance.COMPUTED))
        .allMatch(source -> source.seed().isEmpty())
        .doesNotHaveDuplicates();
  }

  @Test
  void arithmeticGivesWhatItSays() {
    Node other = Node.input(name("y"), Matrix.filled(2, 3, 2), TWO, THREE, Provenance.GIVEN);
    Node row = Samples.given("row", Matrix.row(10, 20, 30));
    assertThat(given.minus(other).value()).isEqualTo(Matrix.of(2, 3, -1, 0, 1, 2, 3, 4));
    assertThat(given.hadamard(other).value()).isEqualTo(given.times(2).value());
    assertThat(given.dividedBy(2).value()).isEqualTo(Matrix.of(2, 3, .5, 1, 1.5, 2, 2.5, 3));
    assertThat(given.plusRow(row).value()).isEqualTo(Matrix.of(2, 3, 11, 22, 33, 14, 25, 36));
    assertThat(given.timesTransposed(other).value()).isEqualTo(Matrix.of(2, 2, 12, 12, 30, 30));
    assertThat(given.times(other.transposed()).value()).isEqualTo(Matrix.of(2, 2, 12, 12, 30, 30));
  }

  @Test
  void aProductHasTheRowsOfItsFirstAndTheColumnsOfItsSecondFactor() {
    Node product = given.times(given.transposed());
    assertThat(product.rows()).isEqualTo(TWO);
    assertThat(product.cols()).isEqualTo(TWO);
    assertThat(given.transposed().rows()).isEqualTo(THREE);
  }

  @Test
  void aCellThatIsNotThereIsRefused() {
    assertThat(given.cell(1, 2).value()).isEqualTo(6);
    assertThat(given.cell(1, 2).rowLabel()).isEqualTo("b");
    assertThat(given.cell(1, 2).colLabel()).isEqualTo("2");
    assertThatThrownBy(() -> given.cell(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> given.cell(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "W_Q", "head1", "Q_1_2"})
  void lettersDigitsAndUnderscoresAreAnIdentifier(String id) {
    assertThat(new Name(id, "", Role.QUERY).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1q", "_q", "q k", "q'", "权重", "q\n", "a-b", "é"})
  void anythingElseIsNot(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Name(id, "q", Role.QUERY))
        .withMessage("not an identifier: " + id);
  }

  @Test
  void aSymbolIsItsOwnIdentifierInLowerCaseWhateverTheLanguageOfTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Name.of("I", Role.INPUT)).isEqualTo(new Name("i", "I", Role.INPUT));
    } finally {
      Locale.setDefault(before);
    }
  }
}
