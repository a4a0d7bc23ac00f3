package io.caravanserai.app.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in front of Camunda's REST. */
@Configuration
class CamundaDoor {

    /** After the hub's login, before Camunda's own filters. */
    private static final int ORDER = 150;

    @Bean
    FilterRegistrationBean<TaskAnswers> taskAnswers(ProcessEngine engine, ObjectMapper json) {
        FilterRegistrationBean<TaskAnswers> filter = new FilterRegistrationBean<>(new TaskAnswers(engine, json));
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(ORDER);
        return filter;
    }
}
