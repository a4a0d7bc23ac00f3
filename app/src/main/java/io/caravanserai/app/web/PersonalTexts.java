package io.caravanserai.app.web;

import io.caravanserai.domain.customer.CustomerFace;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everything the house knows that names a customer, so that none of it leaves with a text. */
@Component
class PersonalTexts {

    private final Customers customers;

    PersonalTexts(Customers customers) {
        this.customers = customers;
    }

    Set<String> of(CustomerId customer) {
        Set<String> texts = new HashSet<>();
        customers.identifiers(customer).forEach(identifier -> texts.add(identifier.value()));
        Optional.ofNullable(customers.faces(Set.of(customer)).get(customer))
                .map(CustomerFace::name)
                .ifPresent(texts::add);
        texts.add(customer.value());
        return texts;
    }
}
