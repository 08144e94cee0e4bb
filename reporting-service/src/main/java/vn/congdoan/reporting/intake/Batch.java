package vn.congdoan.reporting.intake;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import vn.congdoan.reporting.fold.Delivery;

/**
 * What one poll brought.
 *
 * @param deliveries in an order that keeps that of each partition
 * @param refused the records that are no deliveries
 * @param nextOffsets where each partition in it goes on
 */
record Batch(List<Delivery> deliveries, List<RefusedRecord> refused, Map<TopicPartition, Long> nextOffsets) {}
