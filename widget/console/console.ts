import './survey-console.js';
