package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.Place;
import attentionlab.app.state.Shown;
import attentionlab.app.state.Snapshot;
import attentionlab.app.text.FormulaView;
import attentionlab.app.text.ProseView;
import attentionlab.app.widget.Options;
import attentionlab.figure.Figure;
import attentionlab.figure.FormulaOutline;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.LessonText.StepText;
import attentionlab.lesson.Markdown;
import attentionlab.lesson.Refused;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The right of the window: what the step says, its formula, its question and its controls. */
final class TextPane extends VBox {
  private final Context context;
  private final Label position = new Label();
  private final Label title = new Label();
  private final ProseView prose = new ProseView();
  private final FormulaView formula;
  private final QuestionsPane questions;
  private final ProseView interview = new ProseView();
  private final Label interviewTitle = new Label();
  private final Button rehearse = Options.breaking(new Button());
  private final SettingControls controls;
  private final Label provenance = new Label();
  private Place built;
  private Look builtLook;

  TextPane(Context context) {
    this.context = context;
    formula = new FormulaView(context.lighting()::pointAt);
    questions = new QuestionsPane(context);
    controls = new SettingControls(context);
    getStyleClass().add("text-pane");
    position.getStyleClass().add("position");
    title.getStyleClass().add("step-title");
    title.setWrapText(true);
    provenance.getStyleClass().add("provenance");
    provenance.setWrapText(true);
    context.texts().bind(interviewTitle.textProperty(), "text.interview");
    interviewTitle.getStyleClass().add("control-name");
    interviewTitle.setWrapText(true);
    interview.getStyleClass().add("interview");
    context.texts().bind(rehearse.textProperty(), "text.rehearse");
    rehearse.setId("rehearse");
    getChildren()
        .addAll(
            position,
            title,
            prose,
            formula,
            questions,
            controls,
            interviewTitle,
            interview,
            rehearse,
            provenance);
    context.session().snapshotProperty().addListener((property, before, now) -> show(now));
    context.look().addListener((property, before, now) -> show(context.session().snapshot()));
    context
        .lighting()
        .highlightProperty()
        .addListener(
            (property, before, now) ->
                formula.light(
                    now.operands().stream()
                        .map(cell -> cell.node().id())
                        .collect(
                            Collectors.collectingAndThen(
                                Collectors.toSet(),
                                ids -> {
                                  ids.addAll(now.nodes());
                                  now.pointed().ifPresent(cell -> ids.add(cell.node().id()));
                                  return ids;
                                }))));
    show(context.session().snapshot());
  }

  private void show(Snapshot snapshot) {
    FocusKeeper focus = FocusKeeper.of(this);
    Place before = built;
    fill(snapshot.shown());
    if (before != null && isSame(before, built)) {
      focus.restore();
    } else {
      focus.restoreAt(title);
    }
  }

  private static boolean isSame(Place before, Place now) {
    return before.lesson() == now.lesson() && before.index() == now.index();
  }

  private void fill(Shown shown) {
    Place place = shown.place();
    LessonText lesson = context.lessonTexts().of(place.lesson());
    StepText words = lesson.steps().get(place.step().id());
    ProseView.Context facts = facts(shown);
    boolean fresh =
        built == null || !isSame(built, place) || !context.look().getValue().equals(builtLook);
    if (fresh) {
      built = place;
      builtLook = context.look().getValue();
      title.setText(words.title());
      position.setText(
          context.texts().text("text.position", place.index() + 1, place.lesson().steps().size()));
      controls.build(place, lesson);
      prose.show(words.prose(), facts);
      interview(place, lesson, facts);
    } else {
      prose.fill(shown.facts());
    }
    if (fresh || questions.isStale(shown)) {
      questions.ask(shown, lesson, facts);
    }
    formula(shown);
    provenance.setText(provenance(shown));
  }

  /** At its end a lesson says which questions it prepares for, and where their proof is. */
  private void interview(Place place, LessonText lesson, ProseView.Context facts) {
    boolean here = place.isLast() && !lesson.interview().isEmpty();
    interview.show(here ? lesson.interview() : List.of(), facts);
    List.of(interviewTitle, interview, rehearse).forEach(part -> part.setVisible(here));
    List.of(interviewTitle, interview, rehearse).forEach(part -> part.setManaged(here));
    rehearse.setOnAction(event -> context.navigation().rehearse(place.lesson().id()));
  }

  private ProseView.Context facts(Shown shown) {
    return new ProseView.Context(
        shown.facts(),
        roles(shown),
        context.lighting()::pointAt,
        this::open,
        Links.cards(context.desk()),
        context.cards().terms(),
        known(shown.place()));
  }

  /** The terms of the steps before. */
  private Set<String> known(Place place) {
    LessonText lesson = context.lessonTexts().of(place.lesson());
    return place.lesson().steps().subList(0, place.index()).stream()
        .flatMap(step -> lesson.steps().get(step.id()).prose().stream())
        .flatMap(block -> context.cards().terms().in(Markdown.plain(block)).stream())
        .collect(Collectors.toSet());
  }

  private static Function<String, Role> roles(Shown shown) {
    Graph graph = shown.live().graph();
    return id -> graph.has(id) ? graph.node(id).role() : Role.NEUTRAL;
  }

  private void open(String bookmark) {
    try {
      context.session().open(bookmark);
    } catch (Refused refused) {
      context.notices().tell(refused.reason());
    }
  }

  private void formula(Shown shown) {
    Optional<FormulaOutline> outline =
        shown.formula().isEmpty()
            ? Optional.empty()
            : context.lessonTexts().formula(shown.place().lesson(), shown.formula());
    outline.ifPresent(
        found -> formula.show(found, roles(shown), context.look().getValue().textSize()));
    formula.setVisible(outline.isPresent());
    formula.setManaged(outline.isPresent());
  }

  /**
   * Where the numbers of the figures come from, in a sentence for each kind of source that is not
   * computed.
   */
  private String provenance(Shown shown) {
    Graph graph = shown.live().graph();
    Set<Node> sources = new LinkedHashSet<>();
    shown
        .panels()
        .figures()
        .map(Figure::id)
        .filter(graph::has)
        .forEach(id -> ancestors(graph.node(id), sources));
    return (sources.isEmpty() ? graph.nodes() : sources)
        .stream()
            .map(Node::provenance)
            .filter(source -> source.kind() != Provenance.Kind.COMPUTED)
            .distinct()
            .map(this::sentence)
            .collect(Collectors.joining("\n"));
  }

  private static void ancestors(Node node, Set<Node> found) {
    if (found.add(node)) {
      node.operands().forEach(operand -> ancestors(operand, found));
    }
  }

  private String sentence(Provenance source) {
    String kind = source.kind().name().toLowerCase(Locale.ROOT);
    return context.texts().text("provenance." + kind, Long.toString(source.seed().orElse(0)));
  }
}
