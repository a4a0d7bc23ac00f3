package io.caravanserai.app.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The short addresses people type. */
@Configuration
class ConsolePages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/", "/console/");
        pages.addRedirectViewController("/console", "/console/");
        pages.addViewController("/console/").setViewName("forward:/console/index.html");
    }
}
