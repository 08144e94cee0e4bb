package vn.congdoan.http.answer;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Whose scripts may call from a browser. */
@ConfigMapping(prefix = "congdoan.cors")
interface CrossOriginSettings {

    /** Their origins, like {@code https://app.congdoan.vn}; none by default. */
    Optional<List<String>> origins();
}
