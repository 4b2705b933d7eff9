package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.Navigation.Page;
import attentionlab.app.state.Navigation.Tab;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private final Navigation navigation = new Navigation();

  @Test
  void itBeginsAtTheLesson() {
    assertThat(navigation.page()).isEqualTo(Page.LESSON);
    assertThat(navigation.tabProperty().get()).isEqualTo(Tab.TODAY);
    assertThat(navigation.awayProperty().get()).isEmpty();
  }

  @Test
  void aPartOfTheInterviewIsOpenedWithItsPage() {
    navigation.go(Tab.BANK);
    assertThat(navigation.page()).isEqualTo(Page.INTERVIEW);
    assertThat(navigation.tabProperty().get()).isEqualTo(Tab.BANK);
    navigation.go(Page.LESSON);
    navigation.go(Page.INTERVIEW);
    assertThat(navigation.tabProperty().get()).as("where one was before").isEqualTo(Tab.BANK);
  }

  @Test
  void aLookAtALessonRemembersWhatOneLeft() {
    navigation.go(Tab.MOCK);
    navigation.look("IQ-013");
    assertThat(navigation.page()).isEqualTo(Page.LESSON);
    assertThat(navigation.awayProperty().get()).contains("IQ-013");
    assertThat(navigation.tabProperty().get()).isEqualTo(Tab.MOCK);
  }

  @Test
  void goingAnywhereByOneselfEndsTheLook() {
    navigation.look("IQ-013");
    navigation.go(Page.INTERVIEW);
    assertThat(navigation.awayProperty().get()).isEmpty();
    navigation.look("IQ-014");
    navigation.go(Page.LESSON);
    assertThat(navigation.awayProperty().get()).isEmpty();
    navigation.look("IQ-015");
    navigation.go(Tab.TODAY);
    assertThat(navigation.awayProperty().get()).isEmpty();
  }

  @Test
  void whoSeesThePageChangeKnowsAlreadyWhereItIsTo() {
    navigation
        .pageProperty()
        .addListener(
            (property, before, now) -> {
              boolean looking = now == Page.LESSON;
              assertThat(navigation.awayProperty().get().isPresent()).isEqualTo(looking);
              assertThat(navigation.tabProperty().get()).isEqualTo(Tab.TASKS);
            });
    navigation.go(Tab.TASKS);
    navigation.look("IQ-013");
    navigation.go(Page.INTERVIEW);
  }

  @Test
  void everyPartHasAWordForTexts() {
    assertThat(Tab.values())
        .extracting(Tab::id)
        .containsExactly("today", "bank", "mock", "drills", "tasks");
  }
}
