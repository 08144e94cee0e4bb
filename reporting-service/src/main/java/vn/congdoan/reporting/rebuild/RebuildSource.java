package vn.congdoan.reporting.rebuild;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rebuild believes where topic and journal differ. */
@Schema(
        description =
                "What a rebuild reads: the topic, with what is missing there from the journal; or the journal alone.")
public enum RebuildSource {
    /** The topic from its beginning; what it lacks comes from the journal. */
    TOPIC,
    /** The journal. Of the topic only what is sent after the rebuild began. */
    JOURNAL
}
