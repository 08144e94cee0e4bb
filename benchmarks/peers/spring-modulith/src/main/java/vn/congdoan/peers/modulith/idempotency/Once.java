package vn.congdoan.peers.modulith.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;
import vn.congdoan.peers.modulith.citizennumber.CitizenNumberVault;

/** Gives a repeated call the answer of the first, which is kept in the transaction of what it answers for. */
@Component
public class Once {

    private static final Duration KEPT = Duration.ofHours(24);

    private final KeptAnswers answers;
    private final CitizenNumberVault vault;
    private final JsonMapper json;
    private final Clock clock;

    Once(KeptAnswers answers, CitizenNumberVault vault, JsonMapper json, Clock clock) {
        this.answers = answers;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A call.
     *
     * @param caller the subject of its token
     * @param key its {@code Idempotency-Key}, if it has one
     */
    public record Call(String caller, @Nullable String key, String path, Object body) {}

    /**
     * The answer to the call.
     *
     * @param work what is to be done once, in the same transaction
     * @throws ResponseStatusException 409 while another call with that key is under way, 422 when another call had it
     */
    @Transactional
    public Answer answer(Call call, Supplier<Answer> work) {
        if (call.key() == null) {
            return work.get();
        }
        if (!answers.tryLock(call.caller() + "\n" + call.key())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "A call with this key is under way.");
        }
        var fingerprint = fingerprint(call);
        var now = clock.instant();
        var id = new KeptAnswer.Id(call.caller(), call.key());
        var kept = answers.findById(id).orElse(null);
        if (kept != null && !kept.isOlderThan(now.minus(KEPT))) {
            if (!kept.isOf(fingerprint)) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "Another call had this key.");
            }
            return kept.answer();
        }
        var answer = work.get();
        if (kept == null) {
            answers.save(new KeptAnswer(id, fingerprint, answer, now));
        } else {
            kept.set(fingerprint, answer, now);
        }
        return answer;
    }

    private String fingerprint(Call call) {
        var content = call.path() + "\n" + json.writeValueAsString(call.body());
        return HexFormat.of().formatHex(vault.index(content.getBytes(UTF_8)));
    }
}
