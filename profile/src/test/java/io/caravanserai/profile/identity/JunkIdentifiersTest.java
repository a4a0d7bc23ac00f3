package io.caravanserai.profile.identity;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.event.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JunkIdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm:null",
                "crm:NULL",
                "crm:None",
                "crm:unknown",
                "crm:N/A",
                "crm:0",
                "crm:000",
                "crm:xxx",
                "crm:未知",
                "phone:13800000000",
                "phone:+8613800138000",
                "phone:000-0000",
                "phone:123456789",
                "phone:+86 11111111111",
                "phone:87654321",
                "email:test@test.com",
                "email:noreply@shop.cn",
                "email:no-reply+7@shop.cn",
                "email:do-not-reply@bank.com"
            })
    void doesNotTrust(String identifier) {
        assertThat(JunkIdentifiers.isJunk(Identifier.parse(identifier))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm:C-1001",
                "crm:C-123456",
                "household:1",
                "household:11",
                "household:2222",
                "phone:+8613911112222",
                "phone:+442079460000",
                "email:ann@shop.cn",
                "email:nora.reply@shop.cn",
                "crm:100000",
                "crm:abc"
            })
    void trusts(String identifier) {
        assertThat(JunkIdentifiers.isJunk(Identifier.parse(identifier))).isFalse();
    }

    @Test
    void leavesTheUsableOnesInTheEventsOrderEachOnce() {
        var event = anEvent("call")
                .of("phone:+8613911112222")
                .of("crm:unknown")
                .of("crm:1")
                .of("phone:+8613911112222")
                .build();

        assertThat(JunkIdentifiers.usable(event))
                .containsExactly(Identifier.parse("phone:+8613911112222"), Identifier.parse("crm:1"));
    }
}
