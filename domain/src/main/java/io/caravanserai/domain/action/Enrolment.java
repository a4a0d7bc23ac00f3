package io.caravanserai.domain.action;

import io.caravanserai.domain.customer.CustomerId;

/**
 * A customer a campaign wants to contact.
 *
 * @param arm side of the campaign the customer is on
 */
public record Enrolment(CustomerId customer, String action, String arm) {}
