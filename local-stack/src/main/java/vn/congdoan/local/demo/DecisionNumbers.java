package vn.congdoan.local.demo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.congdoan.local.demo.Requests.Document;

/** Numbers the decisions of each organization and year in the order of their dates, as a register of documents does. */
final class DecisionNumbers {

    /** A decision of its own for each fact. */
    private record Fact(String issuer, LocalDate on, String what) {}

    private final Map<Fact, Document> decisions = new HashMap<>();

    /**
     * @param stories the unions whose foundings and admissions are decided on
     * @param transfers decided on too
     */
    DecisionNumbers(Collection<UnionStory> stories, Collection<TransferStory> transfers) {
        Map<String, Integer> last = new HashMap<>();
        Stream<Fact> ofUnions = stories.stream()
                .flatMap(story -> Stream.concat(
                        Stream.of(founding(story)), story.admissions().stream().map(on -> admission(story, on.on()))));
        Stream.concat(ofUnions, transfers.stream().map(DecisionNumbers::transfer))
                .sorted(Comparator.comparing(Fact::on))
                .forEach(fact -> decisions.put(
                        fact,
                        new Document(
                                last.merge(fact.issuer() + fact.on().getYear(), 1, Integer::sum) + "/QĐ-LĐLĐ",
                                fact.on())));
    }

    Document ofFounding(UnionStory story) {
        return Objects.requireNonNull(decisions.get(founding(story)));
    }

    Document ofAdmission(UnionStory story, LocalDate on) {
        return Objects.requireNonNull(decisions.get(admission(story, on)));
    }

    Document ofTransfer(TransferStory story) {
        return Objects.requireNonNull(decisions.get(transfer(story)));
    }

    private static Fact founding(UnionStory story) {
        return new Fact(story.organization(), story.foundedOn(), "founding " + story.employer());
    }

    private static Fact admission(UnionStory story, LocalDate on) {
        return new Fact(story.organization(), on, "admission " + story.employer());
    }

    private static Fact transfer(TransferStory story) {
        return new Fact(story.organization(), story.on(), "transfer " + story.from());
    }
}
