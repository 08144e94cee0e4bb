package vn.congdoan.reporting.intake;

import org.apache.kafka.common.KafkaException;

/** The broker didn't answer, or not in time; it may do so later. */
public final class TopicUnavailableException extends Exception {

    TopicUnavailableException(KafkaException cause) {
        super("the topic can't be read: " + cause.getMessage(), cause);
    }
}
