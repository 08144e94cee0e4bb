package vn.congdoan.peers.modulith.event;

import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.RoutingTarget;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.event.MemberAdmitted;

/** Which events go to Kafka, by which key, and with which headers: CloudEvents in binary mode, as ours are. */
@Configuration(proxyBeanMethods = false)
class Externalization {

    @Bean
    NewTopic topic(EventTopic topic) {
        return TopicBuilder.name(topic.topic()).partitions(topic.partitions()).build();
    }

    @Bean
    EventExternalizationConfiguration externalized(EventTopic topic, Clock clock) {
        return EventExternalizationConfiguration.externalizing()
                .selectByType(MemberAdmitted.class)
                .route(MemberAdmitted.class, admitted -> RoutingTarget.forTarget(topic.topic())
                        .andKey(admitted.organizationCode()))
                .headers(MemberAdmitted.class, admitted -> headers(admitted, clock))
                .build();
    }

    private static Map<String, Object> headers(MemberAdmitted admitted, Clock clock) {
        return Map.of(
                EventHeaders.SPEC_VERSION,
                EventHeaders.SPEC_VERSION_VALUE,
                // One event a member, so that its identifier is the event's.
                EventHeaders.ID,
                admitted.memberId().toString(),
                EventHeaders.SOURCE,
                EventHeaders.SOURCE_VALUE,
                EventHeaders.TYPE,
                EventType.of(admitted).typeName(),
                EventHeaders.TIME,
                clock.instant().toString(),
                EventHeaders.SUBJECT,
                admitted.organizationCode(),
                EventHeaders.CONTENT_TYPE,
                EventHeaders.CONTENT_TYPE_VALUE);
    }
}
